// title: 'Not this one'
export default {
  title: 'Hill Teachers',
  url: 'https://hill.example.org',
  baseUrl: '/',
  i18n: { defaultLocale: 'en', locales: ['en'] },
};
